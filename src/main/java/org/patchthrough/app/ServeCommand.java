package org.patchthrough.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.patchthrough.web.Server;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "Runs the service for a real carrier account.")
final class ServeCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        var settings = Settings.forService(System.getenv());
        var url = settings.databaseUrl().orElseThrow();
        var stop = new CountDownLatch(1);
        var database = Database.open(url);
        var services = Services.open(settings, database, InstantSource.system(), false);
        var server = Server.start("0.0.0.0", settings.port(), WebBackend.mounts(services));
        services.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            services.stopRinging();
            server.close();
            services.close();
            database.close();
            stop.countDown();
        }));
        System.out.println("Patchthrough listens on port " + server.port() + " for " + settings.publicUrl());
        stop.await();
        return 0;
    }
}
