package coop.phyle.counting;

import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Who;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file in, a count out. */
@Controller
class CountingController {
  private final CountingFiles counting;

  CountingController(CountingFiles counting) {
    this.counting = counting;
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/counts/new")
  ModelAndView form() {
    return form(List.of(), "", "", "", HttpStatus.OK);
  }

  @May(Who.SIGNED_IN)
  @PostMapping("/counts")
  ModelAndView count(
      @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String method, @RequestParam(defaultValue = "") String seats,
      @RequestParam(defaultValue = "") String seed) throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return switch (counting.count(new CountingFiles.Asked(name, file.getBytes(), method, seats.strip(), seed.strip()))) {
      case CountingFiles.Answer.Done(var counted) -> new ModelAndView("counting/counted", Map.of("shown", Shown.of(name, counted)));
      case CountingFiles.Answer.Refused(var problems) -> form(problems, method, seats, seed, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static ModelAndView form(List<Problem> problems, String method, String seats, String seed, HttpStatus status) {
    return new ModelAndView("counting/form", Map.of("problems", problems, "method", method, "seats", seats, "seed", seed), status);
  }
}
