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

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.internal.common.ReportingScheduledExecutor;
import org.openhab.core.internal.common.SharedExecutor;
import org.openhab.core.internal.common.SharedScheduledExecutor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread pools of the hub, by name. They are shared by all bundles and can not be shut down by one of them.
 * Sizes come from the configuration {@code org.openhab.threadpool}, which has pool names as keys.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = ThreadPoolManager.class, immediate = true, configurationPid = ThreadPoolManager.CONFIGURATION_PID)
public class ThreadPoolManager {

    public static final String CONFIGURATION_PID = "org.openhab.threadpool";

    /** Name of the pool for short tasks of any kind. */
    public static final String THREAD_POOL_NAME_COMMON = "common";

    protected static final int DEFAULT_THREAD_POOL_SIZE = 5;

    /** Seconds after which an idle thread ends. */
    protected static final long THREAD_TIMEOUT = 65L;

    protected static Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

    private static final Map<String, Integer> SIZES = new ConcurrentHashMap<>();
    private static final Map<String, ExecutorService> SHARED = new ConcurrentHashMap<>();

    private final Logger logger = LoggerFactory.getLogger(ThreadPoolManager.class);

    @Activate
    protected void activate(Map<String, Object> properties) {
        modified(properties);
    }

    @Modified
    protected void modified(Map<String, Object> properties) {
        Map<String, Integer> configured = new HashMap<>();
        properties.forEach((name, size) -> {
            if (!isPropertyOfFramework(name)) {
                Integer read = sizeOf(name, size);
                if (read != null) {
                    configured.put(name, read);
                }
            }
        });
        SIZES.keySet().retainAll(configured.keySet());
        SIZES.putAll(configured);
        pools.forEach(ThreadPoolManager::resize);
    }

    private static boolean isPropertyOfFramework(String name) {
        return name.startsWith("service.") || name.startsWith("component.") || name.startsWith("felix.")
                || name.startsWith("osgi.") || name.startsWith(".");
    }

    private @Nullable Integer sizeOf(String name, @Nullable Object size) {
        try {
            int read = Integer.parseInt(String.valueOf(size).trim());
            if (read > 0) {
                return read;
            }
        } catch (NumberFormatException noNumber) {
            logger.debug("Configuration {}: size of pool '{}': {}", CONFIGURATION_PID, name, noNumber.getMessage());
        }
        logger.warn("Configuration {}: the size of pool '{}' must be a whole number above 0. The default {} is used.",
                CONFIGURATION_PID, name, DEFAULT_THREAD_POOL_SIZE);
        return null;
    }

    private static void resize(String name, ExecutorService pool) {
        int size = getConfig(name);
        if (pool instanceof ScheduledThreadPoolExecutor scheduled) {
            scheduled.setCorePoolSize(size);
        } else if (pool instanceof ThreadPoolExecutor executor) {
            if (size > executor.getMaximumPoolSize()) {
                executor.setMaximumPoolSize(size);
                executor.setCorePoolSize(size);
            } else {
                executor.setCorePoolSize(size);
                executor.setMaximumPoolSize(size);
            }
        }
    }

    /**
     * Returns the pool with a name for tasks at a time, and makes it if there is none.
     *
     * @throws IllegalArgumentException if the name is taken by a pool without times
     */
    public static ScheduledExecutorService getScheduledPool(String poolName) {
        if (shared(poolName, true) instanceof ScheduledExecutorService scheduled) {
            return scheduled;
        }
        throw new IllegalArgumentException("Pool " + poolName + " is not a scheduled pool!");
    }

    /**
     * Returns the pool with a name, and makes it if there is none.
     *
     * @throws IllegalArgumentException if the name is taken by a pool for tasks at a time
     */
    public static ExecutorService getPool(String poolName) {
        ExecutorService pool = shared(poolName, false);
        if (pool instanceof ScheduledExecutorService) {
            throw new IllegalArgumentException("Pool " + poolName + " is a scheduled pool!");
        }
        return pool;
    }

    private static ExecutorService shared(String poolName, boolean scheduled) {
        return Objects.requireNonNull(SHARED.computeIfAbsent(poolName, name -> {
            if (scheduled) {
                ScheduledThreadPoolExecutor pool = new ReportingScheduledExecutor(getConfig(name),
                        new NamedThreadFactory(name, true));
                pool.setKeepAliveTime(THREAD_TIMEOUT, TimeUnit.SECONDS);
                pool.allowCoreThreadTimeOut(true);
                pool.setRemoveOnCancelPolicy(true);
                pools.put(name, pool);
                return new SharedScheduledExecutor(name, pool);
            }
            int size = getConfig(name);
            ThreadPoolExecutor pool = new ThreadPoolExecutor(size, size, THREAD_TIMEOUT, TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(), new NamedThreadFactory(name, true));
            pool.allowCoreThreadTimeOut(true);
            pools.put(name, pool);
            return new SharedExecutor(name, pool);
        }));
    }

    /** Returns the size of a pool. */
    protected static int getConfig(String poolName) {
        Integer size = SIZES.get(poolName);
        return size == null ? DEFAULT_THREAD_POOL_SIZE : size;
    }

    /** Returns the names of the pools in use. */
    public static Set<String> getPoolNames() {
        return Set.copyOf(pools.keySet());
    }
}
