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
package org.openhab.energy.hub.app.broker;

import java.io.IOException;
import java.net.URI;

import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.broker.region.policy.ConstantPendingMessageLimitStrategy;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.broker.region.policy.VMPendingDurableSubscriberMessageStoragePolicy;
import org.apache.activemq.broker.region.policy.VMPendingSubscriberMessageStoragePolicy;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ActiveMQ Classic with nothing but its MQTT connector, all in memory. Chosen by the test of this class: it keeps the
 * retained flag, sends wills, and loses nothing of a burst; Moquette 0.17 and Artemis 2.44 fail parts of it.
 * <p>
 * A subscriber that does not read loses its oldest messages beyond a limit; it never slows the publisher down.
 * Safe for use by several threads.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
public final class ActiveMqBroker implements EmbeddedBroker {

    /** Messages handed to a connection before it has acknowledged any. */
    private static final int PREFETCH = 1_000;
    /** Messages that wait for one subscriber; more than the largest set of retained topics of a home. */
    private static final int PENDING = 10_000;

    private final Logger logger = LoggerFactory.getLogger(ActiveMqBroker.class);
    private final BrokerService service;
    private final int port;

    private ActiveMqBroker(BrokerService service, int port) {
        this.service = service;
        this.port = port;
    }

    /**
     * Starts a broker; clients can connect when the call returns.
     *
     * @param bind address to listen on
     * @param port TCP port, 0 for any free one
     * @throws IOException if the address cannot be listened on
     */
    public static EmbeddedBroker start(String bind, int port) throws IOException {
        BrokerService service = new BrokerService();
        service.setBrokerName("hub");
        service.setPersistent(false);
        service.setUseJmx(false);
        service.setUseShutdownHook(false);
        service.setAdvisorySupport(false);
        service.setSchedulerSupport(false);
        service.setDestinationPolicy(policy());
        // Bounded by the number of messages: a full byte limit would make the publisher wait for the slowest reader.
        service.getSystemUsage().getMemoryUsage().setLimit(Long.MAX_VALUE);
        // No disk is used: without these limits the broker compares its defaults with the disk and warns.
        service.getSystemUsage().getStoreUsage().setLimit(0);
        service.getSystemUsage().getTempUsage().setLimit(0);
        try {
            TransportConnector connector = service.addConnector(
                    URI.create("mqtt://" + bind + ":" + port + "?transport.activeMQSubscriptionPrefetch=" + PREFETCH));
            service.start();
            service.waitUntilStarted();
            return new ActiveMqBroker(service, connector.getConnectUri().getPort());
        } catch (Exception e) { // the library declares nothing narrower
            stop(service);
            throw e instanceof IOException io ? io : new IOException("The MQTT broker does not start: " + e, e);
        }
    }

    private static PolicyMap policy() {
        ConstantPendingMessageLimitStrategy limit = new ConstantPendingMessageLimitStrategy();
        limit.setLimit(PENDING);
        PolicyEntry all = new PolicyEntry();
        all.setTopic(">");
        all.setProducerFlowControl(false);
        all.setPendingMessageLimitStrategy(limit);
        all.setPendingSubscriberPolicy(new VMPendingSubscriberMessageStoragePolicy());
        all.setPendingDurableSubscriberPolicy(new VMPendingDurableSubscriberMessageStoragePolicy());
        PolicyMap policy = new PolicyMap();
        policy.setDefaultEntry(all);
        return policy;
    }

    private static void stop(BrokerService service) {
        try {
            service.stop();
            service.waitUntilStopped();
        } catch (Exception e) { // the library declares nothing narrower, and there is nothing left to stop
            LoggerFactory.getLogger(ActiveMqBroker.class).debug("MQTT broker did not stop in order", e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        stop(service);
        logger.debug("MQTT broker on port {} stopped", port);
    }
}
