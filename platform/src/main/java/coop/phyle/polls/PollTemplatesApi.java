package coop.phyle.polls;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forms a co-op asks again and again, for programs. One is kept by asking a poll with {@code keep}. */
@RestController
@RequestMapping("/api/v1/c/{coop}/polls/templates")
class PollTemplatesApi {
  private final PollTemplates templates;

  PollTemplatesApi(PollTemplates templates) {
    this.templates = templates;
  }

  /** @param fields as a poll is asked with */
  record TemplateJson(String name, String kind, Map<String, String> fields) {}

  record NameJson(@Nullable String name) {}

  @May(Who.MEMBER)
  @GetMapping
  List<TemplateJson> list(Coop coop) {
    return templates.all(coop.id()).stream().map(t -> new TemplateJson(t.name(), t.kind().word(), t.entered())).toList();
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/removal")
  ResponseEntity<?> forget(Coop coop, @RequestBody NameJson sent) {
    templates.forget(coop.id(), sent.name() == null ? "" : sent.name());
    return ResponseEntity.noContent().build();
  }
}
