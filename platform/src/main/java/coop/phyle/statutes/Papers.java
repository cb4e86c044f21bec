package coop.phyle.statutes;

import coop.phyle.documents.Pdf;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.text.Normalizer;
import java.util.HashMap;
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

  /** What a registry asks for, as a browser or a program gets it: founders, officers, signatories, then the statutes. */
  ResponseEntity<byte[]> pack(FoundingDraft draft, RuleBook rules, Page page) {
    var model = new HashMap<String, Object>();
    model.put("page", page);
    model.put("rules", rules);
    model.put("founders", VotingOnFoundings.founders(draft));
    model.put("at", draft.savedAt());
    model.put("agreed", draft.became().isPresent());
    model.put("hash", Versions.hash(rules));
    model.put("articles", text.articles(rules, page.locale()));
    return StatutesController.attachment(pdf("statutes/registration.jte", model, page.locale()), fileName(rules) + "-registration.pdf");
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
