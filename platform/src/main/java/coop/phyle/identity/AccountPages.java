package coop.phyle.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the account page shows. */
public final class AccountPages {
  private AccountPages() {}

  /**
   * @param typed what was typed into a form that is shown again
   * @param done which change was just made, a part of a message key; empty for none
   * @param freshToken text of a token just made, shown this once; empty for none
   */
  public record Account(
      Person person,
      boolean hasPassword,
      List<Passkey> passkeys,
      List<Tokens.Token> tokens,
      Map<String, String> typed,
      String done,
      String freshToken) {
    public String typed(String field, String otherwise) {
      return typed.getOrDefault(field, otherwise);
    }
  }

  /** @param id credential id, base64url */
  public record Passkey(String id, String label, Instant created, Instant lastUsed) {}
}
