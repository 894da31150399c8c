package io.github.temporalsfn.activities.definition.reader;

import io.github.temporalsfn.activities.problem.KnownKeys;
import io.github.temporalsfn.activities.problem.Setting;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;

/** Regions and ARNs of IAM. */
final class AwsNames {
  private static final Pattern REGION =
      Pattern.compile("[a-z]{2,8}(?:-[a-z]{2,16}){1,3}-[0-9]{1,2}");
  private static final Pattern ROLE =
      Pattern.compile("arn:aws[a-z-]{0,16}:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,576}");
  private static final Pattern POLICY =
      Pattern.compile("arn:aws[a-z-]{0,16}:iam::(?:[0-9]{12}|aws):policy/[\\w+=,.@/-]{1,640}");

  private static final KnownKeys REGIONS =
      new KnownKeys(Region.regions().stream().map(Region::id).sorted().toList());

  private AwsNames() {}

  /** A region, perhaps one that the SDK does not know yet. */
  static Optional<String> region(Setting setting) {
    Optional<String> region = setting.text();
    if (region.isEmpty() || REGIONS.contains(region.get())) {
      return region;
    }
    String question =
        REGIONS.nearest(region.get()).map(near -> "; did you mean " + near + "?").orElse("");
    if (!REGION.matcher(region.get()).matches()) {
      return setting.refuse("must be a region of AWS, such as eu-central-1" + question);
    }
    setting.warn("is a region that the AWS SDK does not know" + question);
    return region;
  }

  static Optional<String> roleArn(Setting setting) {
    return setting.matching(ROLE, "must be the ARN of a role: arn:aws:iam::123456789012:role/NAME");
  }

  static Optional<String> policyArn(Setting setting) {
    return setting.matching(
        POLICY, "must be the ARN of a managed policy: arn:aws:iam::123456789012:policy/NAME");
  }
}
