// A workflow in Go that runs AWS Step Functions: one after the other, with and without luck.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/contrib/envconfig"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

const (
	arn       = "arn:aws:states:us-east-1:123456789012:stateMachine:"
	taskQueue = "callers-go"
)

type document = map[string]any

// Execution is a part of what RunStateMachine returns, and of its failures' details.
type Execution struct {
	ExecutionArn string
	Output       document
	Error        string
}

func RefundOrder(ctx workflow.Context, order document) (document, error) {
	rested, err := runStateMachine(ctx, "reminder", order)
	if err != nil {
		return nil, err
	}
	refund, err := runStateMachine(ctx, "refund", rested.Output)
	var failed *temporal.ApplicationError
	if errors.As(err, &failed) {
		var execution Execution
		if err := failed.Details(&execution); err != nil {
			return nil, err
		}
		return document{"refused": failed.Type(), "error": execution.Error}, nil
	}
	return document{"refund": refund.Output["refund"], "execution": refund.ExecutionArn}, err
}

func runStateMachine(ctx workflow.Context, name string, input document) (result Execution, err error) {
	ctx = workflow.WithChildOptions(ctx, workflow.ChildWorkflowOptions{
		WorkflowID:          workflow.GetInfo(ctx).WorkflowExecution.ID + "-" + name,
		TaskQueue:           "step-functions",
		ParentClosePolicy:   enumspb.PARENT_CLOSE_POLICY_REQUEST_CANCEL, // stops the execution
		WaitForCancellation: true,
	})
	run := document{"stateMachineArn": arn + name, "input": input}
	err = workflow.ExecuteChildWorkflow(ctx, "RunStateMachine", run).Get(ctx, &result)
	return result, err
}

func main() {
	ctx := context.Background()
	temporal, err := client.Dial(envconfig.MustLoadDefaultClientOptions())
	if err != nil {
		log.Fatalln(err)
	}
	defer temporal.Close()
	w := worker.New(temporal, taskQueue, worker.Options{})
	w.RegisterWorkflow(RefundOrder)
	if err := w.Start(); err != nil {
		log.Fatalln(err)
	}
	defer w.Stop()
	start := func(id string, order document) client.WorkflowRun {
		options := client.StartWorkflowOptions{ID: id, TaskQueue: taskQueue}
		run, err := temporal.ExecuteWorkflow(ctx, options, RefundOrder, order)
		if err != nil {
			log.Fatalln(err)
		}
		return run
	}

	for _, amount := range []int{20, 200} {
		var result document
		run := start(fmt.Sprint("go-", amount), document{"seconds": 1, "amount": amount, "total": 120.50})
		if err := run.Get(ctx, &result); err != nil {
			log.Fatalln(err)
		}
		fmt.Println(run.GetID(), result)
	}
	cancelled := start("go-cancelled", document{"seconds": 3600})
	time.Sleep(2 * time.Second)
	if err := temporal.CancelWorkflow(ctx, "go-cancelled", ""); err != nil {
		log.Fatalln(err)
	}
	fmt.Println("go-cancelled", cancelled.Get(ctx, nil))
}
