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
package org.openhab.energy.hub.runtime.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.energy.hub.runtime.event.EventHub;
import org.openhab.energy.hub.runtime.event.SseFrame;
import org.openhab.energy.hub.runtime.event.TopicFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code GET /rest/events?topics=...}: server-sent events, with a sign of life every ten seconds.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = Servlet.class)
@HttpWhiteboardServletName("energy-events")
@HttpWhiteboardServletPattern("/rest/events")
@HttpWhiteboardServletAsyncSupported
public class EventServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAXIMUM_LISTENERS = 50;

    private final transient EventHub events;
    private final transient HubAccess access;
    private final transient LocaleProvider locales;
    private final transient Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final transient ScheduledFuture<?> alive;

    @Activate
    public EventServlet(@Reference EventHub events, @Reference HubAccess access, @Reference LocaleProvider locales) {
        this(events, access, locales, ThreadPoolManager.getScheduledPool(ThreadPoolManager.THREAD_POOL_NAME_COMMON),
                Duration.ofSeconds(SseFrame.ALIVE_SECONDS));
    }

    EventServlet(EventHub events, HubAccess access, LocaleProvider locales, ScheduledExecutorService executor,
            Duration interval) {
        this.events = events;
        this.access = access;
        this.locales = locales;
        alive = executor.scheduleWithFixedDelay(() -> streams.forEach(stream -> stream.send(SseFrame.alive())),
                interval.toMillis(),
                interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void deactivate() {
        alive.cancel(false);
        streams.forEach(EventStream::close);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestRequest asked = ServletRequests.read(request, locales);
        RestResponse refusal = access.check(asked);
        if (refusal == null && streams.size() >= MAXIMUM_LISTENERS) {
            refusal = RestResponse.error(503, "There are " + MAXIMUM_LISTENERS + " listeners of events already");
        }
        if (refusal != null) {
            ServletRequests.write(refusal, response, true);
            return;
        }
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        EventStream stream = new EventStream(context, response.getOutputStream(),
                new TopicFilter(asked.parameter("topics")), this::forget);
        streams.add(stream);
        events.subscribe(stream);
        // the first frame makes the headers go out at once
        stream.send(SseFrame.alive());
        response.getOutputStream().setWriteListener(stream);
    }

    private void forget(EventStream stream) {
        events.unsubscribe(stream);
        streams.remove(stream);
    }
}
