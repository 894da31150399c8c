// Command check builds everything in deploy/kubernetes as kustomize does, and holds what comes out against
// Kubernetes' own Go types: no unknown field, no reference that leads nowhere, no pod that the restricted
// profile would refuse.
//
//	go run . [-o DIRECTORY] [..]
//
// With -o it writes what comes out, a file for each build, named after it.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	output := flag.String("o", "", "directory for the manifests")
	flag.Parse()
	root := ".."
	if flag.NArg() > 0 {
		root = flag.Arg(0)
	}
	if err := run(root, *output); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

func run(root, output string) error {
	builds, err := builds(root)
	if err != nil {
		return err
	}
	failed := 0
	for _, build := range builds {
		manifests, err := build.run()
		if err != nil {
			return fmt.Errorf("%s: %w", build.name, err)
		}
		objects, problems := check(manifests)
		for _, problem := range problems {
			fmt.Printf("%s: %s\n", build.name, problem)
		}
		if len(problems) > 0 {
			failed++
			continue
		}
		fmt.Printf("%s: %d objects\n", build.name, len(objects))
		if output != "" {
			if err := write(output, build.name, manifests); err != nil {
				return err
			}
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d of %d builds are wrong", failed, len(builds))
	}
	return nil
}

func write(directory, name string, manifests []byte) error {
	if err := os.MkdirAll(directory, 0o755); err != nil {
		return err
	}
	file := strings.ReplaceAll(name, "/", "-") + ".yaml"
	return os.WriteFile(filepath.Join(directory, file), manifests, 0o644)
}
