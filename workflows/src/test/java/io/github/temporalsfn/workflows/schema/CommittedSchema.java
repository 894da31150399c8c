package io.github.temporalsfn.workflows.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A schema that validates, by a library that knows nothing of ours. */
final class CommittedSchema {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final Schema schema;

  private CommittedSchema(Schema schema) {
    this.schema = schema;
  }

  static CommittedSchema parse(String text) {
    return new CommittedSchema(REGISTRY.getSchema(text));
  }

  /** The schema that schemas of this draft must obey. */
  static CommittedSchema ofSchemas() {
    return new CommittedSchema(
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())));
  }

  /** What is wrong with a document; empty: nothing. */
  List<String> errors(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
