package coop.phyle.record;

import coop.phyle.kernel.verify.Pins;
import coop.phyle.kernel.verify.Report;
import coop.phyle.kernel.verify.Verifier;
import coop.phyle.shell.CoopId;
import coop.phyle.shell.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
