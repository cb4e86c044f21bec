package coop.phyle.identity;

import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's passkeys and API tokens. Passkeys are added by the script on the page, through Spring Security's WebAuthn filters. */
@Controller
class AccountKeysController {
  private final AccountView view;
  private final Passkeys passkeys;
  private final Tokens tokens;

  AccountKeysController(AccountView view, Passkeys passkeys, Tokens tokens) {
    this.view = view;
    this.passkeys = passkeys;
    this.tokens = tokens;
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/passkeys/{id}/removal")
  ModelAndView removePasskey(@PathVariable String id, Viewer viewer) {
    passkeys.remove(viewer.self(), Bytes.fromBase64(id));
    return AccountView.done("passkey");
  }

  /** Answers with the page itself, because the token is shown this once and kept nowhere. */
  @May(Who.SIGNED_IN)
  @PostMapping("/account/tokens")
  ModelAndView makeToken(@RequestParam(defaultValue = "") String token, Viewer viewer) {
    var faults = Tokens.faults(token);
    return faults.isEmpty()
        ? view.page(viewer.self(), "", tokens.make(viewer.self(), token))
        : view.again(viewer.self(), faults, Map.of("token", token));
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/account/tokens/{id}/revocation")
  ModelAndView revokeToken(@PathVariable UUID id, Viewer viewer) {
    tokens.revoke(viewer.self(), new TokenId(id));
    return AccountView.done("token");
  }
}
