package coop.phyle.elections;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** A candidate's photo: what its first bytes say it is, whatever its name said. */
record Portrait(String type, byte[] bytes) {
  static final int LARGEST = 1 << 20;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SCAN = 0xDA;
  private static final int EXIF = 0xE1;
  private static final int CAPTION = 0xED;
  private static final int COMMENT = 0xFE;

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  /** A PNG or JPEG of at most 1 MB. */
  static Optional<Portrait> of(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    return begins(bytes, PNG) ? Optional.of(new Portrait("image/png", bytes))
        : begins(bytes, JPEG) ? Optional.of(new Portrait("image/jpeg", bare(bytes))) : Optional.empty();
  }

  /** Without what a camera writes beside the picture, such as where it was taken: Exif and XMP (APP1), captions (APP13), comments. */
  private static byte[] bare(byte[] jpeg) {
    var out = new ByteArrayOutputStream(jpeg.length);
    out.write(jpeg, 0, 2);
    var at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != SCAN) {
      var marker = jpeg[at + 1] & 0xFF;
      var end = Math.min(jpeg.length, at + 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF));
      if (marker != EXIF && marker != CAPTION && marker != COMMENT) {
        out.write(jpeg, at, end - at);
      }
      at = end;
    }
    out.write(jpeg, at, jpeg.length - at);
    return out.toByteArray();
  }

  private static boolean begins(byte[] bytes, byte[] start) {
    return bytes.length > start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
