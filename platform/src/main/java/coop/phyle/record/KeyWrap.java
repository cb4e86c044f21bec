package coop.phyle.record;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import org.springframework.stereotype.Component;

/** Keeps the signing keys of co-ops, encrypted where the server has a secret. One co-op's row is of no use to another. */
@Component
class KeyWrap {
  private final Vault vault;

  KeyWrap(Vault vault) {
    this.vault = vault;
  }

  Vault.Kept keep(CoopId coop, PrivateKey key) {
    return vault.keep(label(coop), key.getEncoded());
  }

  PrivateKey open(CoopId coop, Vault.Kept kept) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(vault.open(label(coop), kept)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored signing key is no Ed25519 key", e);
    }
  }

  private static Vault.Label label(CoopId coop) {
    return new Vault.Label("record key", coop.toString(), "the signing key of co-op " + coop);
  }
}
