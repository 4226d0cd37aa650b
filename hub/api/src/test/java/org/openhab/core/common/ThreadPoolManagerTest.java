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
package org.openhab.core.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests {@link ThreadPoolManager}; pools are found by names of this test's own.
 *
 * @author openHAB Energy - Initial contribution
 */
class ThreadPoolManagerTest {

    private final ThreadPoolManager manager = new ThreadPoolManager();

    @AfterEach
    void forgetSizes() {
        manager.modified(Map.of());
    }

    @Test
    void poolOfANameIsOneAndItsThreadsCarryTheName() throws Exception {
        ScheduledExecutorService pool = ThreadPoolManager.getScheduledPool("test-shared");
        assertThat(ThreadPoolManager.getScheduledPool("test-shared")).isSameAs(pool);
        assertThat(pool.submit(() -> Thread.currentThread().getName()).get(10, TimeUnit.SECONDS))
                .startsWith("OH-test-shared-");
        assertThat(pool.submit(() -> Thread.currentThread().isDaemon()).get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ThreadPoolManager.getPoolNames()).contains("test-shared");
    }

    @Test
    void nobodyCanEndAPoolOfAll() throws Exception {
        ExecutorService pool = ThreadPoolManager.getPool("test-endless");
        pool.shutdown();
        assertThat(pool.shutdownNow()).isEmpty();
        assertThat(pool.isShutdown()).isFalse();
        assertThat(pool.submit(() -> 42).get(10, TimeUnit.SECONDS)).isEqualTo(42);
    }

    @Test
    void aNameIsTakenByOneKindOfPool() {
        ThreadPoolManager.getPool("test-plain");
        ThreadPoolManager.getScheduledPool("test-timed");
        assertThatThrownBy(() -> ThreadPoolManager.getScheduledPool("test-plain"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ThreadPoolManager.getPool("test-timed"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizesComeFromTheConfigurationAlsoLater() {
        manager.activate(Map.of("test-sized", "2", "service.pid", "org.openhab.threadpool", "test-wrong", "many"));
        ThreadPoolManager.getScheduledPool("test-sized");
        ThreadPoolManager.getPool("test-grown");
        assertThat(scheduledSize("test-sized")).isEqualTo(2);
        assertThat(size("test-grown")).isEqualTo(ThreadPoolManager.DEFAULT_THREAD_POOL_SIZE);
        manager.modified(Map.of("test-sized", "3", "test-grown", 9));
        assertThat(scheduledSize("test-sized")).isEqualTo(3);
        assertThat(size("test-grown")).isEqualTo(9);
        manager.modified(Map.of("test-grown", 1));
        assertThat(size("test-grown")).isEqualTo(1);
        assertThat(scheduledSize("test-sized")).isEqualTo(ThreadPoolManager.DEFAULT_THREAD_POOL_SIZE);
        assertThat(ThreadPoolManager.getConfig("test-wrong")).isEqualTo(ThreadPoolManager.DEFAULT_THREAD_POOL_SIZE);
    }

    private static int scheduledSize(String name) {
        return ((ScheduledThreadPoolExecutor) ThreadPoolManager.pools.get(name)).getCorePoolSize();
    }

    private static int size(String name) {
        return ((ThreadPoolExecutor) ThreadPoolManager.pools.get(name)).getMaximumPoolSize();
    }
}
