package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Very short lines cost little each. The test measures allocated memory, which does not depend on
 * how busy the machine is.
 */
class AllocationTest {

  private static final int SIZE = 200_000;

  @ParameterizedTest
  @CsvSource({
    "a.txt, 'a|', 1900",
    "a.md, 'a|', 1300",
    "a.md, 'a||', 3000",
    "a.md, '# a||a||', 2300",
    "a.csv, 'a,b|', 650",
    "a.tsv, '1\t2|', 550",
  })
  void allocatesLittlePerCharacter(String file, String unit, int most) throws Exception {
    String lines = unit.replace('|', '\n');
    String text = lines.repeat(SIZE / lines.length());
    Documents.read(file, text);
    long before = allocated();
    Documents.read(file, text);

    assertThat((allocated() - before) / SIZE).isLessThan(most);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
