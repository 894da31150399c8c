// Reads docker-compose.yml, Dockerfile and .dockerignore by the libraries of Compose and BuildKit
// themselves, since a check has no engine. Prints what they have understood, as JSON; ends with 1
// and a line on standard error for everything that they refuse or warn of.
//
//	go run . FOLDER
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fail(fmt.Errorf("the folder of the Dockerfile must be given"))
	}
	folder, err := filepath.Abs(os.Args[1])
	if err != nil {
		fail(err)
	}
	project, err := readCompose(folder)
	if err != nil {
		fail(err)
	}
	answer, err := readDockerfile(filepath.Join(folder, "Dockerfile"))
	if err != nil {
		fail(err)
	}
	answer["compose"] = project
	if answer["context"], err = readContext(folder); err != nil {
		fail(err)
	}
	encoder := json.NewEncoder(os.Stdout)
	if err := encoder.Encode(answer); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "container-files:", err)
	os.Exit(1)
}
