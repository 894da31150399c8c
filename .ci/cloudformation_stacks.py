"""Makes stacks of deploy/cloudformation/iam.yaml in moto, one for each identity, and compares what its
intrinsic functions come to: which actions on which ARNs, and whom the role trusts."""

import json
import sys
from pathlib import Path

import boto3
from moto import mock_aws
from moto.cloudformation import parsing

ACCOUNT, REGION = "123456789012", "eu-west-1"
TEMPLATE = (Path(__file__).parent.parent / "deploy/cloudformation/iam.yaml").read_text()
MACHINES = [
    f"arn:aws:states:{REGION}:{ACCOUNT}:stateMachine:orders",
    f"arn:aws:states:us-east-1:{ACCOUNT}:stateMachine:invoices-*",
]
EXECUTIONS = [
    f"arn:aws:states:{REGION}:{ACCOUNT}:execution:orders:*",
    f"arn:aws:states:us-east-1:{ACCOUNT}:execution:invoices-*:*",
]
ISSUER = "oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE"
ELSEWHERE = "arn:aws:iam::210987654321:role/worker"
failures = []

moto_clean_json = parsing.clean_json


def clean_json(*arguments):
    """AWS leaves out of lists what is AWS::NoValue; moto has None there."""
    value = moto_clean_json(*arguments)
    return [item for item in value if item is not None] if isinstance(value, list) else value


parsing.clean_json = clean_json


def expect(what, actual, expected):
    if actual != expected:
        failures.append(f"{what}\n  is        {actual}\n  should be {expected}")


def stack(**parameters):
    """The statements of the two policies by their Sid, and those of the role's trust policy."""
    with mock_aws():
        given = {"StateMachineArns": ",".join(MACHINES), **parameters}
        cloudformation = boto3.client("cloudformation", REGION)
        cloudformation.create_stack(
            StackName="temporal-sfn",
            TemplateBody=TEMPLATE,
            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in given.items()],
            Capabilities=["CAPABILITY_NAMED_IAM"],
        )
        outputs = {
            output["OutputKey"]: output["OutputValue"]
            for output in cloudformation.describe_stacks()["Stacks"][0]["Outputs"]
        }
        iam = boto3.client("iam", REGION)
        policies = [policy(iam, outputs[name]) for name in ("WorkerPolicyArn", "ViewerPolicyArn")]
        trust = []
        if "WorkerRoleArn" in outputs:
            name = outputs["WorkerRoleArn"].rpartition("/")[2]
            document = iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"]
            trust = document["Statement"]
        return *policies, trust


def policy(iam, arn):
    version = iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"]
    document = iam.get_policy_version(PolicyArn=arn, VersionId=version)["PolicyVersion"]["Document"]
    if isinstance(document, str):
        document = json.loads(document)
    return {
        statement["Sid"]: (sorted(statement["Action"]), statement["Resource"])
        for statement in document["Statement"]
    }


def actions(*names):
    return sorted(f"states:{name}" for name in names)


WATCH = ("DescribeStateMachine", "ListExecutions")
FOLLOW = ("DescribeExecution", "GetExecutionHistory")

worker, viewer, trust = stack()
expect("the worker's policy", worker, {
    "Start": (actions(*WATCH, "StartExecution"), MACHINES),
    "Follow": (actions(*FOLLOW, "StopExecution", "RedriveExecution"), EXECUTIONS),
})
expect("the viewer's policy", viewer, {
    "Machines": (actions(*WATCH), MACHINES),
    "Executions": (actions(*FOLLOW), EXECUTIONS),
})
expect("the role of nobody", trust, [])

worker, _, _ = stack(Start="false", Stop="false", Redrive="false")
expect("the policy of one that only waits", worker, {
    "Start": (actions(*WATCH), MACHINES),
    "Follow": (actions(*FOLLOW), EXECUTIONS),
})

worker, _, _ = stack(Express="true", RoleArns=f"{ELSEWHERE}-1,{ELSEWHERE}-2")
expect("the policy for Express", worker["Start"][0], actions(*WATCH, "StartExecution", "StartSyncExecution"))
expect("the policy for connections", worker["Connections"],
       (["sts:AssumeRole", "sts:TagSession"], [f"{ELSEWHERE}-1", f"{ELSEWHERE}-2"]))

_, _, trust = stack(Identity="EksServiceAccount", OidcProvider=ISSUER)
expect("the trust in a service account", trust, [{
    "Effect": "Allow",
    "Principal": {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/{ISSUER}"},
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {"StringEquals": {
        f"{ISSUER}:aud": "sts.amazonaws.com",
        f"{ISSUER}:sub": "system:serviceaccount:temporal-sfn:temporal-sfn",
    }},
}])

_, _, trust = stack(Identity="EksPodIdentity", ClusterName="prod")
expect("the trust in Pod Identity", trust, [{
    "Effect": "Allow",
    "Principal": {"Service": "pods.eks.amazonaws.com"},
    "Action": ["sts:AssumeRole", "sts:TagSession"],
    "Condition": {"StringEquals": {
        "aws:RequestTag/eks-cluster-name": "prod",
        "aws:RequestTag/kubernetes-namespace": "temporal-sfn",
        "aws:RequestTag/kubernetes-service-account": "temporal-sfn",
    }},
}])

_, _, trust = stack(Identity="EcsTask")
expect("the trust in tasks", trust, [{
    "Effect": "Allow",
    "Principal": {"Service": "ecs-tasks.amazonaws.com"},
    "Action": "sts:AssumeRole",
    "Condition": {"StringEquals": {"aws:SourceAccount": ACCOUNT}},
}])

_, _, trust = stack(Identity="Ec2Instance", RoleName="worker")
expect("the trust in instances", trust,
       [{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}])

_, _, trust = stack(Identity="AnotherAccount", TrustedRoleArn=ELSEWHERE, ExternalId="dummy")
expect("the trust in another account", trust, [
    {"Effect": "Allow", "Principal": {"AWS": ELSEWHERE}, "Action": "sts:AssumeRole",
     "Condition": {"StringEquals": {"sts:ExternalId": "dummy"}}},
    {"Effect": "Allow", "Principal": {"AWS": ELSEWHERE}, "Action": "sts:TagSession"},
])

print("\n".join(failures) or "The stacks of iam.yaml grant what they should")
sys.exit(bool(failures))
