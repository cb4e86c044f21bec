package coop.phyle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its bytes are, whatever it is called. */
class FileTypeTest {
  @ParameterizedTest
  @CsvSource({
    "plan.pdf, %PDF-1.7, plan.pdf",
    "photo.JPG, GIF89a, photo.JPG.gif",
    "page.html, <script>alert(1)</script>, page.html.txt",
    "logo.svg, <svg onload='alert(1)'/>, logo.svg.txt",
    "trick.html, GIF89a<script>, trick.html.gif",
    "notes.md, # Notes, notes.md",
    "none, words, none.txt",
    "minutes.docx, PK\u0003\u0004x, minutes.docx",
    "odd.xhtml, x\\0\\1x, odd.xhtml.bin",
  })
  void whatABrowserWouldRunGetsAnEndingMore(String name, String bytes, String kept) {
    var type = FileType.of(bytes.translateEscapes().getBytes(StandardCharsets.ISO_8859_1)).type();
    assertThat(FileType.fitting(name, type)).isEqualTo(kept);
  }
}
