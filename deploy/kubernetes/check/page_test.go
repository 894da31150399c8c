package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestTheOverlayOfThePage builds what docs/kubernetes.md has people write into a copy of an overlay.
func TestTheOverlayOfThePage(t *testing.T) {
	page, err := os.ReadFile("../../../docs/kubernetes.md")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?ms)^   ```yaml\n(.*?)^   ```$").FindStringSubmatch(string(page))
	if block == nil {
		t.Fatal("the page has no block of YAML")
	}
	const overlays = "../overlays"
	copied, err := os.ReadFile(filepath.Join(overlays, "cloud-api-key", "kustomization.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	directory, err := os.MkdirTemp(overlays, ".page-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(directory)
	kept, _, found := strings.Cut(string(copied), "# Yours from here on.\n")
	if !found {
		t.Fatal("the overlay does not say what is to be replaced")
	}
	written := kept + regexp.MustCompile("(?m)^   ").ReplaceAllString(block[1], "")
	if err := os.WriteFile(filepath.Join(directory, "kustomization.yaml"), []byte(written), 0o644); err != nil {
		t.Fatal(err)
	}

	manifests, err := build{name: "page", directory: directory}.run()
	if err != nil {
		t.Fatal(err)
	}
	if _, problems := check(manifests); len(problems) > 0 {
		t.Errorf("%q", problems)
	}
	for _, wanted := range []string{
		"image: registry.example.com/temporal-sfn:0.1.0\n",
		"TEMPORAL_ADDRESS: eu-central-1.aws.api.temporal.io:7233\n",
		"TEMPORAL_NAMESPACE: shop.a1b2c\n",
		"TEMPORAL_TASK_QUEUE: step-functions\n",
		"role-arn: arn:aws:iam::210987654321:role/",
		"eks.amazonaws.com/sts-regional-endpoints: \"true\"\n",
	} {
		if !strings.Contains(string(manifests), wanted) {
			t.Errorf("there is no %q", wanted)
		}
	}
}
