package io.github.temporalsfn.emulator.recovery;

import io.github.temporalsfn.emulator.dataflow.ResultPath;
import io.github.temporalsfn.emulator.definition.Fields;
import io.github.temporalsfn.emulator.definition.InvalidDefinitionException;
import io.github.temporalsfn.emulator.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a Catch field.
 *
 * @param errors what it is for
 * @param next where the execution goes on
 * @param resultPath where the error goes in the state's input
 */
public record Catcher(ErrorEquals errors, String next, ResultPath resultPath) {
  private static final Set<String> FIELDS =
      Set.of("Comment", "ErrorEquals", "Next", ResultPath.FIELD);

  /** Reads the Catch field of a state; none where it is missing. */
  public static List<Catcher> parseAll(Fields fields) throws InvalidDefinitionException {
    List<Catcher> catchers = new ArrayList<>();
    List<Fields> entries = fields.has("Catch") ? fields.objects("Catch") : List.of();
    for (Fields entry : entries) {
      entry.allow(FIELDS);
      catchers.add(
          new Catcher(
              ErrorEquals.parse(entry, catchers.size() == entries.size() - 1),
              entry.requiredText("Next"),
              ResultPath.parse(entry)));
    }
    return List.copyOf(catchers);
  }

  /** Whether it is for this error. */
  public boolean matches(@Nullable String error, boolean byNameOnly) {
    return errors.matches(error, byNameOnly);
  }

  /**
   * What goes to the next state: neither ResultSelector nor OutputPath apply to it, as recorded
   * from AWS. A missing error or cause is an empty string there.
   */
  public String output(@Nullable String error, @Nullable String cause, String input) {
    return resultPath.put("{\"Error\":" + quote(error) + ",\"Cause\":" + quote(cause) + "}", input);
  }

  private static String quote(@Nullable String value) {
    return JsonText.quote(value == null ? "" : value);
  }
}
