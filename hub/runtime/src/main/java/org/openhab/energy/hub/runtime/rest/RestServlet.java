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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.i18n.LocaleProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The shell of the REST interface: gate, router, answer.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = Servlet.class)
@HttpWhiteboardServletName("energy-rest")
@HttpWhiteboardServletPattern({ "/rest", "/rest/*" })
public class RestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient HubAccess access;
    private final transient LocaleProvider locales;
    private final transient Set<RestResource> resources = ConcurrentHashMap.newKeySet();
    private transient volatile Router router = new Router();

    @Activate
    public RestServlet(@Reference HubAccess access, @Reference LocaleProvider locales) {
        this.access = access;
        this.locales = locales;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addResource(RestResource resource) {
        resources.add(resource);
        route();
    }

    public void removeResource(RestResource resource) {
        resources.remove(resource);
        route();
    }

    private synchronized void route() {
        Router next = new Router();
        resources.forEach(resource -> resource.route(next));
        router = next;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RestResponse answer;
        try {
            RestRequest asked = ServletRequests.read(request, locales);
            RestResponse refusal = access.check(asked);
            answer = refusal == null ? router.handle(asked) : refusal;
        } catch (RestException e) {
            answer = e.response();
        }
        ServletRequests.write(answer, response, !"HEAD".equals(request.getMethod()));
    }
}
