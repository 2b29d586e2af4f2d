export { PaperModule, PaperPlacesModule } from './paper.module.js';
