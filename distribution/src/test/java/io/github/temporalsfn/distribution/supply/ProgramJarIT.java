package io.github.temporalsfn.distribution.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The jar leaves out what nothing reaches (see the pom), and nothing else. */
class ProgramJarIT {
  private static final long MOST_BYTES = 35_000_000;
  private static final String NETTY = "io/grpc/netty/shaded/io/netty/";

  // Its configuration by files is left out, of which some of its classes know; logging is set up in
  // code, and JsonLogIT shows that nothing is missing.
  private static final String LOGBACK = "ch/qos/logback/";

  private static final ProgramJar JAR = ProgramJar.read();

  /** Classes of its parts that are not in it. */
  private static final Set<String> LEFT_OUT = JAR.leftOut();

  @Test
  void isNoLongerThan35Megabytes() throws IOException {
    assertThat(Files.size(ProgramJar.FILE)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void hasEveryClassThatItsClassesUse() {
    Set<String> missing = new TreeSet<>();
    JAR.classes()
        .forEach(
            (name, file) ->
                file.classes().stream()
                    .filter(LEFT_OUT::contains)
                    .filter(used -> !used.startsWith(LOGBACK))
                    .forEach(used -> missing.add(name + " uses " + used)));

    assertThat(missing).isEmpty();
  }

  @Test
  void hasEveryClassThatItsClassesLoadByName() {
    Set<String> missing = new TreeSet<>();
    for (ClassFile file : JAR.classes().values()) {
      file.texts().stream()
          .map(text -> text.replace('.', '/'))
          .filter(LEFT_OUT::contains)
          .forEach(missing::add);
    }

    assertThat(missing)
        .containsExactlyInAnyOrder(
            // Sockets of Linux, which need a native library that is not here.
            NETTY + "channel/epoll/AbstractEpollChannel",
            NETTY + "channel/epoll/Epoll",
            NETTY + "channel/epoll/EpollChannelOption",
            NETTY + "channel/epoll/EpollDomainSocketChannel",
            NETTY + "channel/epoll/EpollEventLoopGroup",
            NETTY + "channel/epoll/EpollServerSocketChannel",
            NETTY + "channel/epoll/EpollSocketChannel");
  }

  @Test
  void hasTheClassesThatAwsLoadsByNameForCredentials() {
    Set<String> named = new TreeSet<>();
    JAR.classes()
        .forEach(
            (name, file) -> {
              if (name.startsWith("software/amazon/awssdk/auth/")) {
                file.texts().stream()
                    .filter(text -> text.matches("software\\.amazon\\.awssdk\\.services\\.\\S+"))
                    .forEach(named::add);
              }
            });

    assertThat(named)
        .containsExactlyInAnyOrder(
            // Profiles made by "aws login" need this module, which is not here.
            "software.amazon.awssdk.services.signin.auth.LoginProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.ssooidc.SsoOidcProfileTokenProviderFactory",
            "software.amazon.awssdk.services.sts.internal.StsProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.sts.internal.StsWebIdentityCredentialsProviderFactory")
        .filteredOn(name -> !name.contains(".signin."))
        .allMatch(JAR::has);
  }
}
