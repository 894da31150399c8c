#!/bin/sh
# Run by LocalStack when it is ready: creates the state machines that the emulator has.
set -eu

for file in /state-machines/*.asl.json; do
  name=${file##*/}
  awslocal stepfunctions create-state-machine --region eu-west-1 --name "${name%.asl.json}" \
    --role-arn arn:aws:iam::123456789012:role/dummy --definition "file://$file"
done
