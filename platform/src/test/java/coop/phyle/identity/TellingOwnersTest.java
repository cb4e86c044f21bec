package coop.phyle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.notices.SentMail;
import coop.phyle.shell.PersonId;
import coop.phyle.testing.PhyleTest;
import coop.phyle.testing.Visitor;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.test.web.servlet.MockMvc;

/** Who has a new way into an account, or one less, hears of it by mail. */
@PhyleTest
class TellingOwnersTest {
  private static final String PASSWORD = "cuatro gallinas bajo el almendro";

  @Autowired MockMvc mvc;
  @Autowired SentMail sent;
  @Autowired People people;
  @Autowired Passkeys passkeys;
  @Autowired Clock clock;

  private final Email email = new Email(UUID.randomUUID() + "@horta.example");

  private PersonId person(Locale locale) {
    return people.findOrCreate(email, "Aina Ferrer", locale);
  }

  private Visitor inside() throws Exception {
    var visitor = new Visitor(mvc);
    visitor.send("/sign-in", "/sign-in/link", "email", email.value());
    var link = sent.next(email.value(), 1).link();
    visitor.send(link, link);
    return visitor;
  }

  @Test
  void ofAPasswordSetAndChangedButNotOfARefusal() throws Exception {
    person(Locale.ENGLISH);
    var aina = inside();
    assertThat(aina.send("/account", "/account/password", "fresh", PASSWORD).getStatus()).isEqualTo(303);
    var set = sent.next(email.value(), 2);
    assertThat(set.subject()).isEqualTo("Your account has a password");
    assertThat(set.body()).contains("If you did not set it: sign in with a link").doesNotContain(PASSWORD);
    assertThat(set.link()).isEqualTo("/account");
    assertThat(aina.send("/account", "/account/password", "current", "not this one", "fresh", "siete barcas").getStatus()).isEqualTo(422);
    assertThat(aina.send("/account", "/account/password", "current", PASSWORD, "fresh", "siete barcas en la bahía").getStatus()).isEqualTo(303);
    assertThat(sent.next(email.value(), 3).subject()).isEqualTo("Your password was changed");
  }

  @Test
  void ofATokenInTheLanguageOfItsOwner() throws Exception {
    person(Locale.of("es"));
    var aina = inside();
    assertThat(aina.send("/account", "/account/tokens", "token", "").getStatus()).isEqualTo(422);
    var page = aina.send("/account", "/account/tokens", "token", "cuentas {0}").getContentAsString();
    var made = sent.next(email.value(), 2);
    assertThat(made.language()).isEqualTo("es");
    assertThat(made.subject()).isEqualTo("Se ha creado una clave para programas");
    assertThat(made.body()).contains("Con la clave «cuentas {0}»", "revócala en la página de tu cuenta").doesNotContain("phyle_");
    assertThat(page).contains("phyle_");
  }

  @Test
  void ofAPasskeyAddedAndRemovedOnceEach() throws Exception {
    var id = person(Locale.ENGLISH);
    var key = passkey(id);
    passkeys.save(key);
    // As after each sign-in, for the counter.
    passkeys.save(key);
    passkeys.remove(new PersonId(UUID.randomUUID()), key.getCredentialId());
    passkeys.remove(id, key.getCredentialId());
    passkeys.remove(id, key.getCredentialId());
    passkeys.save(passkey(id));
    sent.next(email.value(), 3);
    var added = "A passkey was added to your account";
    assertThat(sent.to(email.value())).extracting(SentMail.Sent::subject)
        .containsExactlyInAnyOrder(added, "A passkey was removed from your account", added);
    assertThat(sent.to(email.value()).stream().filter(mail -> mail.subject().equals(added)).findFirst().orElseThrow().body())
        .contains("the passkey “Laptop” opens", "If you did not add it: remove it on your account page");
  }

  private ImmutableCredentialRecord passkey(PersonId person) {
    return (ImmutableCredentialRecord)
        ImmutableCredentialRecord.builder()
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(Bytes.random())
            .userEntityUserId(Passkeys.handle(person))
            .label("Laptop")
            .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
            .signatureCount(0)
            .transports(Set.of())
            .attestationObject(Bytes.random())
            .attestationClientDataJSON(Bytes.random())
            .created(clock.instant())
            .lastUsed(clock.instant())
            .build();
  }
}
