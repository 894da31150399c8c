package main

import (
	"fmt"

	monitoring "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	apps "k8s.io/api/apps/v1"
	autoscaling "k8s.io/api/autoscaling/v2"
	core "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	policy "k8s.io/api/policy/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/pod-security-admission/api"
	podsecurity "k8s.io/pod-security-admission/policy"
)

// Made by those who deploy, by hand or by an operator for secrets.
var secrets = map[string]bool{"temporal-cloud-api-key": true, "temporal-cloud-mtls": true}

// check reads a build's objects and tells what is wrong with them.
func check(manifests []byte) ([]any, []string) {
	objects, problems := decode(manifests)
	set := newSet(objects)
	problems = append(problems, set.problems()...)
	for _, pod := range set.pods {
		problems = append(problems, restricted(pod)...)
	}
	return objects, problems
}

// A set is what is in one build, by what can be referred to.
type set struct {
	objects []any
	names   map[string]bool
	pods    []core.PodTemplateSpec
}

func newSet(objects []any) *set {
	s := &set{objects: objects, names: map[string]bool{}}
	for _, object := range objects {
		switch object := object.(type) {
		case *core.ConfigMap:
			s.names["ConfigMap "+object.Name] = true
		case *core.ServiceAccount:
			s.names["ServiceAccount "+object.Name] = true
		case *connection:
			s.names["Connection "+object.Name] = true
		case *apps.Deployment:
			s.names["Deployment "+object.Name] = true
			s.pods = append(s.pods, object.Spec.Template)
		case *workerDeployment:
			s.pods = append(s.pods, object.Spec.Template)
		}
	}
	return s
}

func (s *set) problems() (problems []string) {
	need := func(there bool, format string, arguments ...any) {
		if !there {
			problems = append(problems, fmt.Sprintf(format, arguments...))
		}
	}
	need(len(s.pods) == 1, "%d pod templates, not 1", len(s.pods))
	for _, pod := range s.pods {
		for _, name := range references(pod.Spec) {
			need(s.names[name], "there is no %s", name)
		}
	}
	for _, object := range s.objects {
		switch object := object.(type) {
		case *apps.Deployment:
			need(s.selects(object.Spec.Selector), "Deployment %s selects no pod", object.Name)
			grace := object.Spec.Template.Spec.TerminationGracePeriodSeconds
			need(grace != nil, "Deployment %s has no terminationGracePeriodSeconds", object.Name)
		case *workerDeployment:
			name := "Connection " + object.Spec.WorkerOptions.ConnectionRef.Name
			need(s.names[name], "there is no %s", name)
			need(object.Spec.WorkerOptions.TemporalNamespace != "", "%s has no temporalNamespace", object.Name)
			problems = append(problems, object.Spec.Rollout.problems()...)
		case *connection:
			if key := object.Spec.APIKeySecretRef; key != nil {
				need(secrets[key.Name], "there is no Secret %s", key.Name)
			}
		case *policy.PodDisruptionBudget:
			need(s.selects(object.Spec.Selector), "PodDisruptionBudget %s selects no pod", object.Name)
		case *networking.NetworkPolicy:
			need(s.selects(&object.Spec.PodSelector), "NetworkPolicy %s selects no pod", object.Name)
			for _, rule := range object.Spec.Ingress {
				for _, port := range rule.Ports {
					need(s.hasPort(port.Port), "NetworkPolicy %s: no port %s", object.Name, port.Port)
				}
			}
		case *monitoring.PodMonitor:
			need(s.selects(&object.Spec.Selector), "PodMonitor %s selects no pod", object.Name)
			for _, endpoint := range object.Spec.PodMetricsEndpoints {
				need(endpoint.Port != nil, "PodMonitor %s names no port", object.Name)
				if endpoint.Port != nil {
					port := intstr.FromString(*endpoint.Port)
					need(s.hasPort(&port), "PodMonitor %s: no port %s", object.Name, *endpoint.Port)
				}
			}
		case *autoscaling.HorizontalPodAutoscaler:
			target := object.Spec.ScaleTargetRef.Kind + " " + object.Spec.ScaleTargetRef.Name
			need(s.names[target], "there is no %s", target)
		}
	}
	return problems
}

// references are the objects that a pod names.
func references(pod core.PodSpec) (names []string) {
	names = append(names, "ServiceAccount "+pod.ServiceAccountName)
	secret := func(name string) {
		if !secrets[name] {
			names = append(names, "Secret "+name)
		}
	}
	for _, container := range pod.Containers {
		for _, source := range container.EnvFrom {
			if source.ConfigMapRef != nil {
				names = append(names, "ConfigMap "+source.ConfigMapRef.Name)
			}
			if source.SecretRef != nil {
				secret(source.SecretRef.Name)
			}
		}
		for _, variable := range container.Env {
			if variable.ValueFrom != nil && variable.ValueFrom.SecretKeyRef != nil {
				secret(variable.ValueFrom.SecretKeyRef.Name)
			}
		}
	}
	for _, volume := range pod.Volumes {
		if volume.ConfigMap != nil {
			names = append(names, "ConfigMap "+volume.ConfigMap.Name)
		}
		if volume.Secret != nil {
			secret(volume.Secret.SecretName)
		}
	}
	return names
}

func (s *set) selects(selector *meta.LabelSelector) bool {
	wanted, err := meta.LabelSelectorAsSelector(selector)
	if err != nil || wanted.Empty() {
		return false
	}
	for _, pod := range s.pods {
		if wanted.Matches(labels.Set(pod.Labels)) {
			return true
		}
	}
	return false
}

func (s *set) hasPort(port *intstr.IntOrString) bool {
	for _, pod := range s.pods {
		for _, container := range pod.Spec.Containers {
			for _, one := range container.Ports {
				if port != nil && (port.String() == one.Name || port.IntVal == one.ContainerPort) {
					return true
				}
			}
		}
	}
	return false
}

// restricted tells what Kubernetes' strictest profile for pods has against one.
func restricted(pod core.PodTemplateSpec) (problems []string) {
	evaluator, err := podsecurity.NewEvaluator(podsecurity.DefaultChecks(), nil)
	if err != nil {
		return []string{err.Error()}
	}
	level := api.LevelVersion{Level: api.LevelRestricted, Version: api.LatestVersion()}
	for _, result := range evaluator.EvaluatePod(level, &pod.ObjectMeta, &pod.Spec) {
		if !result.Allowed {
			problems = append(problems, "restricted: "+result.ForbiddenReason+": "+result.ForbiddenDetail)
		}
	}
	return problems
}
