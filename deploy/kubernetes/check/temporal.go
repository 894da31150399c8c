package main

import (
	"fmt"
	"time"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// The kinds of Temporal's Worker Controller, temporal.io/v1alpha1, written down here after its own source
// (github.com/temporalio/temporal-worker-controller, api/v1alpha1, read in November 2026): what may stand
// in a manifest, without the status. Versions before 1.7 call them TemporalWorkerDeployment and
// TemporalConnection.

type workerDeployment struct {
	meta.TypeMeta   `json:",inline"`
	meta.ObjectMeta `json:"metadata"`

	Spec struct {
		Replicas                *int32               `json:"replicas"`
		Template                core.PodTemplateSpec `json:"template"`
		MinReadySeconds         int32                `json:"minReadySeconds"`
		ProgressDeadlineSeconds *int32               `json:"progressDeadlineSeconds"`
		Rollout                 rollout              `json:"rollout"`
		Sunset                  struct {
			ScaledownDelay *meta.Duration `json:"scaledownDelay"`
			DeleteDelay    *meta.Duration `json:"deleteDelay"`
		} `json:"sunset"`
		WorkerOptions struct {
			ConnectionRef       reference `json:"connectionRef"`
			TemporalNamespace   string    `json:"temporalNamespace"`
			UnsafeCustomBuildID string    `json:"unsafeCustomBuildID"`
		} `json:"workerOptions"`
	} `json:"spec"`
}

type rollout struct {
	Strategy string `json:"strategy"`
	Steps    []struct {
		RampPercentage int           `json:"rampPercentage"`
		PauseDuration  meta.Duration `json:"pauseDuration"`
	} `json:"steps"`
	Gate *struct {
		WorkflowType string `json:"workflowType"`
		Input        any    `json:"input"`
	} `json:"gate"`
}

type connection struct {
	meta.TypeMeta   `json:",inline"`
	meta.ObjectMeta `json:"metadata"`

	Spec struct {
		HostPort string `json:"hostPort"`
		TLS      *struct {
			ServerName      string     `json:"serverName"`
			CACertSecretRef *reference `json:"caCertSecretRef"`
		} `json:"tls"`
		MutualTLSSecretRef *reference              `json:"mutualTLSSecretRef"`
		APIKeySecretRef    *core.SecretKeySelector `json:"apiKeySecretRef"`
	} `json:"spec"`
}

type reference struct {
	Name string `json:"name"`
}

// problems are what the controller would refuse in a rollout.
func (r rollout) problems() (problems []string) {
	switch {
	case r.Strategy == "Progressive" && len(r.Steps) == 0:
		problems = append(problems, "rollout: Progressive needs steps")
	case r.Strategy != "Progressive" && r.Strategy != "AllAtOnce" && r.Strategy != "Manual":
		problems = append(problems, fmt.Sprintf("rollout: unknown strategy %q", r.Strategy))
	}
	before := 0
	for _, step := range r.Steps {
		if step.RampPercentage <= before || step.RampPercentage > 99 {
			problems = append(problems, fmt.Sprintf("rollout: %d %% after %d %%", step.RampPercentage, before))
		}
		if step.PauseDuration.Duration < 30*time.Second {
			problems = append(problems, fmt.Sprintf("rollout: a pause of %s", step.PauseDuration.Duration))
		}
		before = step.RampPercentage
	}
	return problems
}
