package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.kernel.verify.Verifier;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** For tests of every module: seals what waits, exports the record and recounts it with kernel code alone. */
public final class Exported {
  private Exported() {}

  public static byte[] record(ApplicationContext context, CoopId coop) {
    return context.getBean(Tenancy.class).in(coop, () -> written(context, coop));
  }

  public static Report recounted(ApplicationContext context, CoopId coop, Pins pins) {
    return Verifier.verify(new ByteArrayInputStream(record(context, coop)), pins);
  }

  /** Bodies of the acts of a kind, in order. */
  public static List<Json.Obj> acts(ApplicationContext context, CoopId coop, String kind) {
    return new String(record(context, coop), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("{\"kind\":\"" + kind + "\""))
        .map(line -> Json.parseObject(line).object("body")).toList();
  }

  private static byte[] written(ApplicationContext context, CoopId coop) {
    context.getBean(SealingJob.class).seal(coop);
    var out = new ByteArrayOutputStream();
    try {
      context.getBean(RecordExport.class).write(coop, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
