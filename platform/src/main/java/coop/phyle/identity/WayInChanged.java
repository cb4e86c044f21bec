package coop.phyle.identity;

import coop.phyle.shell.PersonId;

/**
 * A way into an account was made, changed or taken away.
 *
 * @param name what its owner calls a passkey or token; empty for a password
 */
record WayInChanged(PersonId person, What what, String name) {
  enum What {
    PASSWORD_SET("password-set"),
    PASSWORD_CHANGED("password-changed"),
    PASSKEY_ADDED("passkey-added"),
    PASSKEY_REMOVED("passkey-removed"),
    TOKEN_MADE("token-made");

    private final String key;

    What(String key) {
      this.key = "identity.mail." + key;
    }

    String key() {
      return key;
    }
  }
}
