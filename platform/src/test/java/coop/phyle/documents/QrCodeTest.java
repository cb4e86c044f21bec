package coop.phyle.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");

  @Test
  void isReadBackByAReader() throws Exception {
    var address = "https://phyle.example/c/horta-comuna/join/s3cr3t";
    assertThat(read(QrCode.svg(address))).isEqualTo(address);
  }

  @Test
  void saysWhenThereIsTooMuch() {
    assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("x".repeat(3000)));
  }

  private static String read(String svg) throws Exception {
    var size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    var modules = Integer.parseInt(size.group(1));
    var scale = 4;
    var width = modules * scale;
    var grey = new byte[width * width];
    Arrays.fill(grey, (byte) 255);
    for (var bar = BAR.matcher(svg); bar.find(); ) {
      var x = Integer.parseInt(bar.group(1));
      var y = Integer.parseInt(bar.group(2));
      var run = Integer.parseInt(bar.group(3));
      for (var row = y * scale; row < (y + 1) * scale; row++) {
        Arrays.fill(grey, row * width + x * scale, row * width + (x + run) * scale, (byte) 0);
      }
    }
    var picture = new PlanarYUVLuminanceSource(grey, width, width, 0, 0, width, width, false);
    return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture))).getText();
  }
}
