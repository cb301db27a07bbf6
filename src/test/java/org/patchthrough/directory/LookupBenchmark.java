package org.patchthrough.directory;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.patchthrough.directory.load.DemoFolder;
import org.patchthrough.directory.load.DirectoryImport;

/** How long a lookup takes, for ZIPs in no order, known and unknown ones: whole ZIPs and words that are none. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LookupBenchmark {
    private static final int ASKED = 1 << 14;

    private final String[] zips = new String[ASKED];
    private Snapshot snapshot = new MadeSnapshot().build();
    private int next;

    /** Takes the directory that {@code -Ddirectory} names, or the demo's. */
    @Setup
    public void read() {
        var folder = Path.of(System.getProperty("directory", DemoFolder.ORIGINAL.toString()));
        snapshot = DemoFolder.accepted(new DirectoryImport(InstantSource.system()).read(folder))
                .snapshot();
        var random = new Random(10017);
        Arrays.setAll(zips, i -> "%05d".formatted(random.nextInt(100_000)));
        IntStream.range(0, ASKED / 16).forEach(i -> zips[i * 16] = "10017-12" + i % 10);
    }

    @Benchmark
    public ZipLookup lookup() {
        next = (next + 1) & (ASKED - 1);
        return snapshot.lookup(zips[next]);
    }
}
