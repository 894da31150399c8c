package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

// readDockerfile tells what the Dockerfile makes: the images that it begins with, the files that it
// copies from the build's context, and the configuration of the last stage.
func readDockerfile(file string) (map[string]any, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	var warned []string
	for _, warning := range parsed.Warnings {
		warned = append(warned, warning.Short)
	}
	rules := linter.New(&linter.Config{
		Warn: func(rule, description, url, message string, location []parser.Range) {
			warned = append(warned, fmt.Sprintf("%s: %s", rule, message))
		},
	})
	stages, _, err := instructions.Parse(parsed.AST, rules)
	if err != nil {
		return nil, err
	}
	if len(warned) > 0 {
		return nil, fmt.Errorf("Dockerfile: %s", strings.Join(warned, "; "))
	}
	bases, copied := []string{}, []string{}
	for _, stage := range stages {
		bases = append(bases, stage.BaseName)
		for _, command := range stage.Commands {
			if c, is := command.(*instructions.CopyCommand); is && c.From == "" {
				copied = append(copied, c.SourcePaths...)
			}
		}
	}
	return map[string]any{
		"bases":  bases,
		"copied": copied,
		"image":  configuration(stages[len(stages)-1]),
	}, nil
}

func configuration(stage instructions.Stage) map[string]any {
	env, labels := map[string]string{}, map[string]string{}
	image := map[string]any{"env": env, "labels": labels}
	for _, command := range stage.Commands {
		switch c := command.(type) {
		case *instructions.EntrypointCommand:
			image["entrypoint"] = c.CmdLine
		case *instructions.CmdCommand:
			image["cmd"] = c.CmdLine
		case *instructions.UserCommand:
			image["user"] = c.User
		case *instructions.StopSignalCommand:
			image["stopSignal"] = c.Signal
		case *instructions.HealthCheckCommand:
			image["healthcheck"] = c.Health.Test
		case *instructions.EnvCommand:
			for _, pair := range c.Env {
				env[pair.Key] = unquoted(pair.Value)
			}
		case *instructions.LabelCommand:
			for _, pair := range c.Labels {
				labels[pair.Key] = unquoted(pair.Value)
			}
		}
	}
	return image
}

func unquoted(value string) string {
	return strings.Trim(value, `"`)
}
