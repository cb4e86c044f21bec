package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Shows our people to Spring Security's WebAuthn as it wants to see them; keeps nothing of its own. */
@Component
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {
  private final People people;

  PasskeyHolders(People people) {
    this.people = people;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return Passkeys.person(handle).flatMap(people::find).map(PasskeyHolders::holder).orElse(null);
  }

  /** @param name security name of the principal, which is the person's id */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return people.find(new PersonId(UUID.fromString(name))).map(PasskeyHolders::holder).orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity holder) {
    throw new UnsupportedOperationException("people are made by signing in");
  }

  @Override
  public void delete(Bytes handle) {
    throw new UnsupportedOperationException("people are not removed with their passkeys");
  }

  /** Authenticators list accounts by these names. */
  private static PublicKeyCredentialUserEntity holder(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(Passkeys.handle(person.id()))
        .name(person.email().value())
        .displayName(person.name())
        .build();
  }
}
