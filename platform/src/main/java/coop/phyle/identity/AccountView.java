package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the account page together, for both controllers that answer with it. */
@Component
class AccountView {
  static final Set<String> CHANGES = Set.of("name", "email", "language", "password", "passkey", "token", "elsewhere");

  private final People people;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final Tokens tokens;

  AccountView(People people, Passwords passwords, Passkeys passkeys, Tokens tokens) {
    this.people = people;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.tokens = tokens;
  }

  static ModelAndView done(String change) {
    return new ModelAndView("redirect:/account?done=" + change);
  }

  ModelAndView page(PersonId self, String done, String freshToken) {
    return page(self, List.of(), Map.of(), CHANGES.contains(done) ? done : "", freshToken);
  }

  ModelAndView again(PersonId self, List<Problem> problems, Map<String, String> typed) {
    var page = page(self, problems, typed, "", "");
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(PersonId self, List<Problem> problems, Map<String, String> typed, String done, String freshToken) {
    var account =
        new AccountPages.Account(
            people.find(self).orElseThrow(),
            passwords.hash(self).isPresent(),
            passkeys.of(self).stream().map(AccountView::passkey).toList(),
            tokens.of(self),
            typed,
            done,
            freshToken);
    return new ModelAndView("identity/account", Map.of("account", account, "problems", problems));
  }

  private static AccountPages.Passkey passkey(CredentialRecord key) {
    return new AccountPages.Passkey(key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed());
  }
}
