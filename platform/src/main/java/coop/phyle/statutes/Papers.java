package coop.phyle.statutes;

import coop.phyle.documents.Pdf;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Statutes and the registration pack on paper, from the same articles as the pages. */
@Component
class Papers {
  private final TemplateEngine templates;
  private final StatutesText text;

  Papers(TemplateEngine templates, StatutesText text) {
    this.templates = templates;
    this.text = text;
  }

  byte[] statutes(Version version, Page page) {
    var articles = text.articles(version.rules(), page.locale());
    return pdf("statutes/paper.jte", Map.of("page", page, "rules", version.rules(), "version", version, "articles", articles), page.locale());
  }

  /** What a registry asks for: founders, signatories, officers, then the statutes. */
  byte[] registration(RuleBook rules, List<Founder> founders, Instant at, Page page) {
    var articles = text.articles(rules, page.locale());
    var model = Map.of("page", page, "rules", rules, "founders", founders, "at", at, "hash", Versions.hash(rules), "articles", articles);
    return pdf("statutes/registration.jte", model, page.locale());
  }

  /** The pack as a browser or a program gets it. */
  ResponseEntity<byte[]> pack(FoundingDraft draft, RuleBook rules, Page page) {
    return StatutesController.attachment(registration(rules, VotingOnFoundings.founders(draft), draft.savedAt(), page), fileName(rules) + "-registration.pdf");
  }

  private byte[] pdf(String template, Map<String, Object> model, Locale locale) {
    var output = new StringOutput();
    templates.render(template, model, output);
    return Pdf.from(output.toString(), locale);
  }

  /** The co-op's name in letters a file name may have. */
  static String fileName(RuleBook rules) {
    var plain = Normalizer.normalize(rules.profile().name(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.replaceAll("^-|-$", "").isEmpty() ? "statutes" : plain.replaceAll("^-|-$", "");
  }
}
