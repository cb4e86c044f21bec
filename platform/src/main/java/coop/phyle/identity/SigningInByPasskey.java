package coop.phyle.identity;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Signs people in by passkey: checks the signature, then finds the person behind the handle. */
@Component
class SigningInByPasskey implements AuthenticationManager {
  private final WebAuthnRelyingPartyOperations relyingParty;
  private final Accounts accounts;

  SigningInByPasskey(WebAuthnRelyingPartyOperations relyingParty, Accounts accounts) {
    this.relyingParty = relyingParty;
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    if (!(asked instanceof WebAuthnAuthenticationRequestToken token)) {
      throw new BadCredentialsException("not a passkey");
    }
    try {
      var handle = relyingParty.authenticate(token.getWebAuthnRequest()).getId();
      return Passkeys.person(handle).flatMap(accounts::signedIn).map(Sessions::authentication).orElseThrow();
    } catch (RuntimeException e) {
      // Every fault of a signature, a counter or an unknown key looks the same from outside.
      throw new BadCredentialsException("passkey not accepted", e);
    }
  }
}
