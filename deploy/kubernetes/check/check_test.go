package main

import (
	"strings"
	"testing"
)

func TestEveryBuildIsRight(t *testing.T) {
	all, err := builds("..")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 10 {
		t.Fatalf("%d builds", len(all))
	}
	for _, build := range all {
		objects, problems := check(manifests(t, build.name))
		if len(problems) > 0 || len(objects) < 5 {
			t.Errorf("%s: %d objects, %q", build.name, len(objects), problems)
		}
	}
}

// TestMistakesAreFound plants one each, in what comes out of a build that is right.
func TestMistakesAreFound(t *testing.T) {
	const apiKey, versions = "overlays/cloud-api-key", "overlays/worker-versions"
	for _, mistake := range []struct{ build, right, wrong, problem string }{
		{apiKey, "readOnlyRootFilesystem:", "readOnlyRootFileSystem:", `unknown field "spec.template.spec.containers[0].securityContext.readOnlyRootFileSystem"`},
		{apiKey, "maxUnavailable: 1\n", "maxUnavailable: 1\n  maxUnavailabel: 1\n", `unknown field "spec.maxUnavailabel"`},
		{apiKey, "minReplicas:", "minReplica:", `unknown field "spec.minReplica"`},
		{apiKey, "scrapeTimeout:", "scrapeTimout:", `unknown field "spec.podMetricsEndpoints[0].scrapeTimout"`},
		{versions, "rampPercentage: 10", "ramp: 10", `unknown field "spec.rollout.steps[0].ramp"`},
		{versions, "hostPort:", "hostport:", `unknown field "spec.hostport"`},
		{versions, "rampPercentage: 50", "rampPercentage: 5", "rollout: 5 % after 10 %"},
		{versions, "pauseDuration: 10m", "pauseDuration: 10s", "rollout: a pause of 10s"},
		{versions, "strategy: Progressive", "strategy: Slow", `unknown strategy "Slow"`},
		{apiKey, "minReadySeconds: 10", "minReadySeconds: ten", "cannot unmarshal string"},
		{apiKey, "apiVersion: autoscaling/v2\n", "apiVersion: autoscaling/v2beta2\n", "autoscaling/v2beta2 HorizontalPodAutoscaler temporal-sfn: unknown kind"},
		{apiKey, "configMapRef:\n            name: temporal-sfn", "configMapRef:\n            name: other", "there is no ConfigMap other"},
		{versions, "configMapRef:\n            name: temporal-sfn", "configMapRef:\n            name: other", "there is no ConfigMap other"},
		{apiKey, "serviceAccountName: temporal-sfn", "serviceAccountName: other", "there is no ServiceAccount other"},
		{apiKey, "name: temporal-cloud-api-key", "name: other", "there is no Secret other"},
		{versions, "connectionRef:\n      name: temporal-sfn", "connectionRef:\n      name: other", "there is no Connection other"},
		{apiKey, "port: metrics\n    scrapeTimeout", "port: metric\n    scrapeTimeout", "PodMonitor temporal-sfn: no port metric"},
		{apiKey, "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: temporal-sfn", "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: other", "NetworkPolicy temporal-sfn selects no pod"},
		{apiKey, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true", "restricted: allowPrivilegeEscalation != false"},
		{apiKey, "runAsNonRoot: true", "runAsNonRoot: false", "restricted: runAsNonRoot != true"},
		{apiKey, "type: RuntimeDefault", "type: Unconfined", "restricted: seccompProfile"},
	} {
		right := string(manifests(t, mistake.build))
		wrong := strings.Replace(right, mistake.right, mistake.wrong, 1)
		if wrong == right {
			t.Errorf("%s has no %q", mistake.build, mistake.right)
			continue
		}
		_, problems := check([]byte(wrong))
		if !strings.Contains(strings.Join(problems, "\n"), mistake.problem) {
			t.Errorf("%q in the place of %q: %q", mistake.wrong, mistake.right, problems)
		}
	}
}

func manifests(t *testing.T, name string) []byte {
	t.Helper()
	all, err := builds("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, build := range all {
		if build.name == name {
			manifests, err := build.run()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			return manifests
		}
	}
	t.Fatalf("there is no %s", name)
	return nil
}
