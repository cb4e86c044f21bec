package coop.phyle.deciding;

import java.util.Optional;
import java.util.UUID;

/** Reads ids that came from outside; nonsense is simply no id. */
final class Keys {
  private Keys() {}

  static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static <E extends Enum<E>> Optional<E> read(Class<E> type, String text) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
