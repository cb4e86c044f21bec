package coop.phyle.identity;

import coop.phyle.shell.PersonId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps passkeys. The user handle an authenticator stores is the person's id in 16 bytes. */
@Repository
@Transactional
class Passkeys implements UserCredentialRepository {
  private static final String KEEP =
      """
      insert into identity.passkey (credential_id, person_id, label, public_key, signature_count, uv_initialized, backup_eligible,
        backup_state, transports, attestation_object, attestation_client_data, created_at, last_used_at)
      values (:id, :person, :label, :key, :count, :uv, :eligible, :backed, :transports, :attestation, :client, :now, :now)
      on conflict (credential_id) do update set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
        backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
      """;
  private static final String BY_ID = "select * from identity.passkey where credential_id = :id";
  private static final String OF = "select * from identity.passkey where person_id = :person order by created_at, credential_id";
  private static final String REMOVE = "delete from identity.passkey where credential_id = :id and person_id = :person returning label";
  private static final int LONGEST_LABEL = 80;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Passkeys(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  static Bytes handle(PersonId person) {
    var id = person.value();
    return new Bytes(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
  }

  static Optional<PersonId> person(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return bytes.remaining() == 16 ? Optional.of(new PersonId(new UUID(bytes.getLong(), bytes.getLong()))) : Optional.empty();
  }

  /** Called for a new passkey, and after every use of one for its counter. */
  @Override
  public void save(CredentialRecord key) {
    var person = person(key.getUserEntityUserId()).orElseThrow();
    var label = key.getLabel() == null || key.getLabel().isBlank() ? "Passkey" : key.getLabel().strip();
    if (findByCredentialId(key.getCredentialId()) == null) {
      events.publishEvent(new WayInChanged(person, WayInChanged.What.PASSKEY_ADDED, label));
    }
    jdbc.sql(KEEP)
        .param("id", key.getCredentialId().getBytes())
        .param("person", person.value())
        .param("label", label.substring(0, Math.min(LONGEST_LABEL, label.length())))
        .param("key", key.getPublicKey().getBytes())
        .param("count", key.getSignatureCount())
        .param("uv", key.isUvInitialized())
        .param("eligible", key.isBackupEligible())
        .param("backed", key.isBackupState())
        .param("transports", key.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(",")))
        .param("attestation", bytes(key.getAttestationObject()))
        .param("client", bytes(key.getAttestationClientDataJSON()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return jdbc.sql(BY_ID).param("id", id.getBytes()).query(Passkeys::read).optional().orElse(null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return person(handle).map(this::of).orElse(List.of());
  }

  @Transactional(readOnly = true)
  public List<CredentialRecord> of(PersonId person) {
    return jdbc.sql(OF).param("person", person.value()).query(Passkeys::read).list();
  }

  /** Nobody removes a passkey without saying whose: see {@link #remove}. */
  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("a passkey is removed together with saying whose it is");
  }

  public void remove(PersonId person, Bytes id) {
    jdbc.sql(REMOVE)
        .param("id", id.getBytes())
        .param("person", person.value())
        .query(String.class)
        .optional()
        .ifPresent(label -> events.publishEvent(new WayInChanged(person, WayInChanged.What.PASSKEY_REMOVED, label)));
  }

  private static CredentialRecord read(ResultSet row, int number) throws SQLException {
    var transports = row.getString("transports");
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(new PersonId(row.getObject("person_id", UUID.class))))
        .label(row.getString("label"))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(
            Arrays.stream(transports.split(",")).filter(t -> !t.isEmpty()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
        .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
        .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
        .build();
  }

  private static byte @Nullable [] bytes(@Nullable Bytes value) {
    return value == null ? null : value.getBytes();
  }
}
