/*
 * Copyright (c) 2026 Contributors to the openHAB Energy project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.energy.hub.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.energy.hub.app.start.CommandLine;
import org.openhab.energy.hub.app.start.Hub;
import org.openhab.energy.hub.app.start.Progress;
import org.openhab.energy.hub.app.start.UsageException;

/**
 * Entry point of {@code ./run}. Exit codes: 1 cannot start, 2 wrong option; a signal that stops the hub leaves the code
 * that shells know (130, 143).
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class Main {

    private static final int CANNOT_START = 1;
    private static final int WRONG_OPTION = 2;

    private Main() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(List.of(arguments));
            if (line.help()) {
                System.out.print(CommandLine.usage());
            } else {
                run(line);
            }
        } catch (UsageException e) {
            fail(WRONG_OPTION, e.getMessage());
        } catch (HubStartException e) {
            fail(CANNOT_START, e.getMessage());
        } catch (IOException e) {
            fail(CANNOT_START, e.toString());
        }
    }

    private static void run(CommandLine line) throws HubStartException, IOException, InterruptedException {
        // The log's place must be known before the first logger is.
        System.setProperty("openhab.logdir", new HubHome(line.home()).logs().toString());
        Progress progress = new Progress(System.out, System.nanoTime());
        Hub hub = new Hub(progress);
        Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
        boolean bare = "bare".equals(System.getProperty("energy.hub.bundles"));
        System.out.println("Starting the energy hub");
        System.out.print(hub.start(line, HubFolder.ofThisProcess(), bare).text());
        System.out.flush();
        // Only a signal ends the hub.
        new CountDownLatch(1).await();
    }

    private static void fail(int code, @Nullable String message) {
        System.err.println("run: " + message);
        System.exit(code);
    }
}
