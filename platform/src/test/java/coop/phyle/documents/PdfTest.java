package coop.phyle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static final String STATUTES =
      """
      <html><head><title>Estatutos de Horta Comuna</title></head><body>
      <h1>Estatutos</h1><h2>Artículo 1 · Nombre</h2><p>La cooperativa se llama <b>Horta Comuna de l’Empordà</b>, <i>fundada</i> por año.</p>
      <table><thead><tr><th scope="col">Clase</th><th scope="col">Peso</th></tr></thead><tbody><tr><td>Productoras</td><td>40 %</td></tr></tbody></table>
      <ul><li>uno</li><li>dos — 30 €</li></ul>
      </body></html>
      """;

  @Test
  void isTaggedTitledAndSpeaksItsLanguage() throws Exception {
    try (var pdf = Loader.loadPDF(Pdf.from(STATUTES, Locale.forLanguageTag("es")))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("es");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Estatutos de Horta Comuna");
      assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("Estatutos de Horta Comuna");
      assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8)).contains("pdfuaid");
    }
  }

  @Test
  void carriesItsFontsAndItsText() throws Exception {
    try (var pdf = Loader.loadPDF(Pdf.from(STATUTES, Locale.forLanguageTag("es")))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Artículo 1 · Nombre", "Horta Comuna de l’Empordà", "dos — 30 €", "1 / 1");
      var fonts = new TreeSet<String>();
      for (var page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
      assertThat(fonts).anyMatch(name -> name.startsWith("AtkinsonHyperlegibleNext")).anyMatch(name -> name.startsWith("BricolageGrotesque"));
    }
  }

  @Test
  void writesNamesOfOtherAlphabets() throws Exception {
    var page = "<html><head><title>t</title></head><body><h1>Ελένη</h1><p>Łukasz Żak, Şule Öğüt, <b>Олена Шевченко</b></p></body></html>";
    try (var pdf = Loader.loadPDF(Pdf.from(page, Locale.ENGLISH))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Ελένη", "Łukasz Żak, Şule Öğüt, Олена Шевченко");
    }
  }

  @Test
  void loadsNothingFromElsewhere() throws Exception {
    var ours = Path.of("pom.xml").toUri();
    var page =
        """
        <html><head><title>t</title></head><body><p>before</p>
        <img src="http://127.0.0.1:1/x.png" alt="a picture"/><object data="%1$s"/><iframe src="%1$s"/><img src="%1$s" alt="a file"/>
        </body></html>
        """.formatted(ours);
    try (var pdf = Loader.loadPDF(Pdf.from(page, Locale.ENGLISH))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("before").doesNotContain("modelVersion");
    }
  }
}
