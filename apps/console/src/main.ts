import { createApp } from 'vue';
import App from './App.vue';
import { router } from './shell/router';
import './shell/look.css';
import './shell/print.css';

createApp(App).use(router).mount('#app');
