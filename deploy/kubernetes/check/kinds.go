package main

import (
	"bytes"
	"errors"
	"fmt"

	monitoring "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	apps "k8s.io/api/apps/v1"
	autoscaling "k8s.io/api/autoscaling/v2"
	core "k8s.io/api/core/v1"
	networking "k8s.io/api/networking/v1"
	policy "k8s.io/api/policy/v1"
	"sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

// kinds are all that the manifests may have; a kind that is missing here is a problem.
var kinds = map[string]func() any{
	"v1 Namespace":                           func() any { return &core.Namespace{} },
	"v1 ConfigMap":                           func() any { return &core.ConfigMap{} },
	"v1 ServiceAccount":                      func() any { return &core.ServiceAccount{} },
	"apps/v1 Deployment":                     func() any { return &apps.Deployment{} },
	"policy/v1 PodDisruptionBudget":          func() any { return &policy.PodDisruptionBudget{} },
	"networking.k8s.io/v1 NetworkPolicy":     func() any { return &networking.NetworkPolicy{} },
	"autoscaling/v2 HorizontalPodAutoscaler": func() any { return &autoscaling.HorizontalPodAutoscaler{} },
	"monitoring.coreos.com/v1 PodMonitor":    func() any { return &monitoring.PodMonitor{} },
	"temporal.io/v1alpha1 WorkerDeployment":  func() any { return &workerDeployment{} },
	"temporal.io/v1alpha1 Connection":        func() any { return &connection{} },
}

// decode reads the objects of a build. Fields that their types do not have, and fields that are there
// twice, are problems, as for a server that validates strictly.
func decode(manifests []byte) (objects []any, problems []string) {
	for _, document := range bytes.Split(manifests, []byte("\n---\n")) {
		var head struct {
			APIVersion string `json:"apiVersion"`
			Kind       string `json:"kind"`
			Metadata   struct {
				Name string `json:"name"`
			} `json:"metadata"`
		}
		if err := yaml.Unmarshal(document, &head); err != nil {
			problems = append(problems, err.Error())
			continue
		}
		kind := head.APIVersion + " " + head.Kind
		empty, known := kinds[kind]
		if !known {
			problems = append(problems, fmt.Sprintf("%s %s: unknown kind", kind, head.Metadata.Name))
			continue
		}
		object := empty()
		if err := strictly(document, object); err != nil {
			problems = append(problems, fmt.Sprintf("%s %s: %v", kind, head.Metadata.Name, err))
			continue
		}
		objects = append(objects, object)
	}
	return objects, problems
}

// strictly decodes as a Kubernetes server does, by its own decoder: one for which the case of letters
// matters, other than for Go's.
func strictly(document []byte, object any) error {
	text, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return err
	}
	mistakes, err := json.UnmarshalStrict(text, object)
	return errors.Join(append(mistakes, err)...)
}
