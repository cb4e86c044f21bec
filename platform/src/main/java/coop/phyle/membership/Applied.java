package coop.phyle.membership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form to join as it arrives; what is missing counts as left empty. */
record Applied(
    @Nullable String memberClass,
    @Nullable String as,
    @Nullable String name,
    @Nullable String organisation,
    @Nullable String address,
    @Nullable String born,
    @Nullable String accepts,
    @Nullable String invitation) {
  Application application() {
    return new Application(
        text(memberClass), text(as), text(name), text(organisation), text(address), text(born), text(accepts), text(invitation));
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
