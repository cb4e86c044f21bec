package coop.phyle.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the first visitor types.
 *
 * @param code as printed on the server's console
 * @param fresh the operator's password
 */
public record SetupForm(String code, String name, String email, String fresh) {
  public SetupForm(@Nullable String code, @Nullable String name, @Nullable String email, @Nullable String fresh) {
    this.code = Objects.requireNonNullElse(code, "");
    this.name = Objects.requireNonNullElse(name, "");
    this.email = Objects.requireNonNullElse(email, "");
    this.fresh = Objects.requireNonNullElse(fresh, "");
  }

  /** Never into a log. */
  @Override
  public String toString() {
    return "SetupForm[" + email + "]";
  }
}
