// Asks for a plan and shows the cheapest slot. npm install mqtt; node plan.js mqtt://broker.lan
const mqtt = require('mqtt');

const base = process.argv[3] || 'energy';
const transaction = 'plan.js ' + Date.now();
const client = mqtt.connect(process.argv[2] || 'mqtt://localhost');

client.on('connect', () => client.subscribe([base + '/response/plan', base + '/+/prices'], { qos: 1 }, () => {
  client.publish(base + '/request/plan', JSON.stringify({ transaction, kind: 'interruptible', duration: '3:00', power_w: 11000, deadline: '06:30' }), { qos: 1 });
}));

client.on('message', (topic, payload) => {
  const content = JSON.parse(payload.toString());
  if (topic.endsWith('/prices')) {
    const now = new Date().toISOString();
    const best = content.filter(slot => slot.end > now).reduce((a, b) => (!a || b.value < a.value ? b : a), null);
    console.log(topic, content.length, 'slots, cheapest', best);
  } else if (content.transaction === transaction) {
    console.log(content.status, content.data ? content.data.runs : content.error);
    client.end();
  }
});
