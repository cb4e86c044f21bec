package coop.phyle.membership;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of an import, under their English and Spanish headings. */
public enum Column {
  NAME("name", "nombre"),
  EMAIL("email", "e-mail", "mail", "correo", "correo electronico"),
  CLASS("class", "clase"),
  ADDRESS("address", "direccion"),
  ADMITTED("admitted", "alta", "fecha de alta", "admision"),
  NUMBER("number", "no", "numero", "n.o", "num"),
  ORGANISATION("organisation", "organization", "organizacion", "entidad"),
  REPRESENTATIVE("representative", "representante");

  private final Set<String> headings;

  Column(String... headings) {
    this.headings = Set.of(headings);
  }

  /** Small letters, without accents, spaces narrowed: what a heading is compared by. */
  static Optional<Column> of(String heading) {
    var plain = plain(heading);
    return Arrays.stream(values()).filter(column -> column.headings.contains(plain)).findFirst();
  }

  static String plain(String text) {
    var letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return letters.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }
}
