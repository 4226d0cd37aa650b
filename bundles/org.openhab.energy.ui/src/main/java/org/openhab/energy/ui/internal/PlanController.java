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
package org.openhab.energy.ui.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.energy.model.plan.PlanAnswer;
import org.openhab.energy.model.plan.PlanDesk;
import org.openhab.energy.oauth.web.HtmlPage;
import org.openhab.energy.oauth.web.PageAnswer;
import org.openhab.energy.oauth.web.PageController;
import org.openhab.energy.oauth.web.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Plans over HTTP: a POST of the same JSON that MQTT takes, answered with 200 and a plan, or with 400 and what is wrong. Pages of other sites get nothing.
 *
 * @author openHAB Energy - Initial contribution
 */
@NonNullByDefault
@Component(service = PageController.class, property = PageController.PATH + "=" + PlanController.ADDRESS)
public final class PlanController implements PageController {
    static final String ADDRESS = HtmlPage.ROOT + "/api/plan";

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain;charset=utf-8";

    private final PlanDesk desk;

    @Activate
    public PlanController(@Reference PlanDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean takesJson() {
        return true;
    }

    @Override
    public PageAnswer answer(PageRequest request) {
        if (!ADDRESS.equals(request.path())) {
            return answer(404, TEXT, "404");
        }
        if (!"POST".equals(request.method())) {
            return answer(405, TEXT, "A plan is asked for by POST with Content-Type " + JSON);
        }
        if (!request.isSameOrigin(null)) {
            return answer(403, TEXT, "A page of another site may not ask for plans");
        }
        PlanAnswer plan = desk.answer(request.body());
        return answer(plan.planned() ? 200 : 400, JSON, plan.json());
    }

    private static PageAnswer answer(int status, String type, String body) {
        return new PageAnswer(status, type, body, null, Map.of(), List.of());
    }
}
