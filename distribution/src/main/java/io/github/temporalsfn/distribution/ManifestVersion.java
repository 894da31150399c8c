package io.github.temporalsfn.distribution;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
public final class ManifestVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "temporal-sfn " + (version == null ? "(not built as a jar)" : version),
      "Java " + Runtime.version()
    };
  }
}
