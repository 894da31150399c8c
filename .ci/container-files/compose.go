package main

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/sirupsen/logrus"
)

// readCompose loads the project as `docker compose --profile "*" config` does, without any variable of
// the environment, so that the defaults of the file count.
func readCompose(folder string) (json.RawMessage, error) {
	warnings := &warnings{}
	logrus.AddHook(warnings)
	options, err := cli.NewProjectOptions(
		[]string{filepath.Join(folder, "docker-compose.yml")},
		cli.WithWorkingDirectory(folder),
		cli.WithProfiles([]string{"*"}),
		cli.WithResolvedPaths(true),
	)
	if err != nil {
		return nil, err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return nil, err
	}
	if len(warnings.messages) > 0 {
		return nil, fmt.Errorf("docker-compose.yml: %v", warnings.messages)
	}
	return project.MarshalJSON()
}

// What the library has to say: of a variable that is not set, of a field that is obsolete.
type warnings struct{ messages []string }

func (w *warnings) Levels() []logrus.Level {
	return []logrus.Level{logrus.WarnLevel, logrus.ErrorLevel}
}

func (w *warnings) Fire(entry *logrus.Entry) error {
	w.messages = append(w.messages, entry.Message)
	return nil
}
