package main

import (
	"os"
	"path/filepath"
	"strings"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

// A build is one call of "kustomize build".
type build struct {
	name string
	// Of the kustomization, on disk.
	directory string
	// A kustomization that is not on disk: the base with this component alone.
	component string
}

// builds are the base, the base with each component, and each overlay.
func builds(root string) ([]build, error) {
	all := []build{{name: "base", directory: filepath.Join(root, "base")}}
	for _, folder := range []string{"components", "overlays"} {
		entries, err := os.ReadDir(filepath.Join(root, folder))
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			if strings.HasPrefix(entry.Name(), ".") {
				continue
			}
			one := build{
				name:      folder + "/" + entry.Name(),
				directory: filepath.Join(root, folder, entry.Name()),
			}
			if folder == "components" {
				one.component, one.directory = one.directory, filepath.Join(root, "base")
			}
			all = append(all, one)
		}
	}
	return all, nil
}

func (b build) run() ([]byte, error) {
	directory := b.directory
	if b.component != "" {
		// Where kustomize can read it: paths in a kustomization are relative.
		temporary, err := os.MkdirTemp(filepath.Dir(b.component), ".check-")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(temporary)
		kustomization := "resources: [../../base]\ncomponents: [../" + filepath.Base(b.component) + "]\n"
		file := filepath.Join(temporary, "kustomization.yaml")
		if err := os.WriteFile(file, []byte(kustomization), 0o644); err != nil {
			return nil, err
		}
		directory = temporary
	}
	resources, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), directory)
	if err != nil {
		return nil, err
	}
	return resources.AsYaml()
}
