package coop.phyle.membership;

import java.util.UUID;

/** A file waiting to be imported. */
public record UploadId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
