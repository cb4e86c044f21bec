package coop.phyle.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** QR codes (ISO/IEC 18004) as SVG, for invitations and ballots on paper. */
public final class QrCode {
  /** ISO/IEC 18004 §9.1: four modules of quiet zone around the symbol. */
  private static final int QUIET = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.MARGIN, QUIET, EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

  private QrCode() {}

  /**
   * An {@code svg} element of class {@code qr}, black on white in every colour scheme because readers need it; hidden from screen
   * readers, so print the text beside it. Text beyond the capacity (about 2,300 bytes) throws {@link IllegalArgumentException}.
   */
  public static String svg(String text) {
    try {
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      return """
          <svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" aria-hidden="true" \
          focusable="false" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000000" d="%3$s"/></svg>"""
          .formatted(matrix.getWidth(), 4 * matrix.getWidth(), outline(matrix));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** One bar for each run of dark modules in a row. */
  private static String outline(BitMatrix matrix) {
    var path = new StringBuilder();
    for (var y = 0; y < matrix.getHeight(); y++) {
      for (var x = 0; x < matrix.getWidth(); x++) {
        var start = x;
        while (x < matrix.getWidth() && matrix.get(x, y)) {
          x++;
        }
        if (x > start) {
          path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
        }
      }
    }
    return path.toString();
  }
}
