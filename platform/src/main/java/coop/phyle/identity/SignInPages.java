package coop.phyle.identity;

import java.time.Instant;
import java.util.List;

/** What the sign-in pages show. */
public final class SignInPages {
  private SignInPages() {}

  /**
   * @param email as typed before
   * @param next where to go afterwards
   * @param byPassword whether the password form was used and stands open
   * @param cast whom to sign in as in a demo
   */
  public record Start(String email, String next, boolean byPassword, List<DemoCast.Role> cast) {}

  /** @param newcomer whether following makes an account, which needs a name */
  public record Follow(String token, String email, boolean newcomer, boolean changesAddress, String name) {}

  public record Wait(Instant again) {}
}
