# temporal-sfn: the worker, the command line and the emulator in one image.
# How to build and run it, and what it costs: docs/containers.md.

# --- the jar, which is the same on every platform ---
FROM --platform=$BUILDPLATFORM maven:3.9.16-eclipse-temurin-25 AS jar
WORKDIR /src
COPY . .
# Behind a mirror of Maven's: docker build --secret id=maven,src=settings.xml
RUN --mount=type=cache,target=/maven --mount=type=secret,id=maven \
    settings=/run/secrets/maven; [ -f "$settings" ] || settings=; \
    mvn -B -ntp -q ${settings:+--settings "$settings"} -Dmaven.repo.local=/maven \
    -pl distribution -am -DskipTests -Dspotless.check.skip -Djacoco.skip package

# --- the program as it will be installed, in the place where it will be ---
FROM maven:3.9.16-eclipse-temurin-25 AS program
WORKDIR /src
COPY deploy/container/link-java deploy/container/modules deploy/container/
RUN deploy/container/link-java /opt/temporal-sfn/java
COPY deploy/container/install-program deploy/container/healthcheck deploy/container/
COPY bin/temporal-sfn bin/
COPY --from=jar /src/distribution/target/temporal-sfn.jar ./
RUN deploy/container/install-program temporal-sfn.jar bin/temporal-sfn /opt/temporal-sfn

# --- the image ---
FROM debian:bookworm-20260824-slim
# A number, so that Kubernetes can tell that it is not root's.
RUN useradd --uid 10001 --user-group --create-home --shell /usr/sbin/nologin temporal-sfn
# What seldom changes first.
COPY --from=program /opt/temporal-sfn/java /opt/temporal-sfn/java
COPY --from=program /opt/temporal-sfn/bin /opt/temporal-sfn/bin
COPY --from=program /opt/temporal-sfn/lib /opt/temporal-sfn/lib
ENV JAVA_HOME=/opt/temporal-sfn/java \
    PATH=/opt/temporal-sfn/bin:/usr/local/bin:/usr/bin:/bin \
    LANG=C.UTF-8 \
    TEMPORAL_SFN_METRICS_ADDRESS=:9464
USER 10001:10001
WORKDIR /home/temporal-sfn
EXPOSE 9464
STOPSIGNAL SIGTERM
# Of a worker. /healthz and not /readyz: whoever restarts unhealthy containers would restart workers
# whose Temporal is away, which connect again by themselves.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 CMD ["healthcheck"]
ENTRYPOINT ["temporal-sfn"]
CMD ["worker"]

ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="temporal-sfn" \
      org.opencontainers.image.description="Runs AWS Step Functions from Temporal" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="docker.io/library/debian:bookworm-20260824-slim"
